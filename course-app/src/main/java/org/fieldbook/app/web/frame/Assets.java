package org.fieldbook.app.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fieldbook.content.kernel.Sha256;

/** Addresses of the theme's files; they carry a hash, so that browsers keep them for ever. */
@Named
@ApplicationScoped
public class Assets {

  private final Map<String, String> urls = new ConcurrentHashMap<>();

  @Inject ServletContext context;

  /**
   * The address of a file under {@code assets/}.
   *
   * @throws IllegalArgumentException when there is none
   */
  public String url(String file) {
    return urls.computeIfAbsent(file, this::hashed);
  }

  private String hashed(String file) {
    try (InputStream in = context.getResourceAsStream("/assets/" + file)) {
      if (in == null) {
        throw new IllegalArgumentException("No asset " + file);
      }
      return "/assets/" + file + "?v=" + Sha256.of(in.readAllBytes()).hex().substring(0, 8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
