package org.fieldbook.app.web.toolkit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import org.fieldbook.app.toolkit.takeaway.Stationery;
import org.jspecify.annotations.Nullable;

/** The theme's files for what is taken away, also where no request is. */
@ApplicationScoped
public class ThemeFiles implements Stationery {

  private volatile @Nullable ServletContext context;

  void from(ServletContext application) {
    context = application;
  }

  @Override
  public byte[] bytes(String file) throws IOException {
    ServletContext application = context;
    if (application == null) {
      throw new IOException("The application is not in service yet");
    }
    try (InputStream in = application.getResourceAsStream("/assets/" + file)) {
      if (in == null) {
        throw new IOException("The theme lacks " + file);
      }
      return in.readAllBytes();
    }
  }
}
