package org.fieldbook.app.web.frame;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.servlet.http.HttpServletRequest;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.context.PrimeFacesContextFactory;

/**
 * Keeps PrimeFaces out of pages without its components: it would write every tag and attribute once
 * more, for nonces that the policy of these pages does not have, and begin a session for them.
 */
public class PlainPages extends FacesContextFactory {

  public PlainPages(FacesContextFactory wrapped) {
    super(wrapped);
  }

  @Override
  public FacesContext getFacesContext(
      Object context, Object request, Object response, Lifecycle lifecycle) {
    FacesContextFactory factory = getWrapped();
    boolean plain =
        request instanceof HttpServletRequest in && !Paths.hasRichComponents(in.getRequestURI());
    if (!plain || !(factory instanceof PrimeFacesContextFactory)) {
      return factory.getFacesContext(context, request, response, lifecycle);
    }
    FacesContext faces =
        factory.getWrapped().getFacesContext(context, request, response, lifecycle);
    PrimeFacesContext.getCspState(faces).setInitialized(true);
    return faces;
  }
}
