package org.fieldbook.app.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.fieldbook.app.identity.SignedIn;
import org.fieldbook.app.identity.TokenMechanism;

/**
 * A request that changes something must come from a page of ours: besides the origin, which the
 * gate asks for, it has the sign-in's form token in a header that a foreign form cannot set, and
 * JSON (or the bytes of a file).
 */
@Provider
public class ChangeGuard implements ContainerRequestFilter {

  /** Header that carries {@link SignedIn#formToken}. */
  public static final String HEADER = "X-Fieldbook-Token";

  @Context HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext context) {
    if (List.of("GET", "HEAD", "OPTIONS").contains(context.getMethod())) {
      return;
    }
    if (!tokenFits(context.getHeaderString(HEADER))) {
      context.abortWith(
          Problem.of(403, List.of("This request did not come from a page of Fieldbook.")));
    } else if (context.hasEntity() && !acceptable(context.getMediaType())) {
      context.abortWith(Problem.of(415, List.of("Send JSON, or the bytes of a file.")));
    }
  }

  private boolean tokenFits(@org.jspecify.annotations.Nullable String token) {
    return token != null
        && TokenMechanism.callerOf(request)
            .map(SignedIn::formToken)
            .map(
                expected ->
                    MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8),
                        token.getBytes(StandardCharsets.UTF_8)))
            .orElse(false);
  }

  private static boolean acceptable(@org.jspecify.annotations.Nullable MediaType type) {
    return type != null
        && (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
            || type.isCompatible(MediaType.APPLICATION_OCTET_STREAM_TYPE));
  }
}
