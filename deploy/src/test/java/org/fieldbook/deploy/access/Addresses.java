package org.fieldbook.deploy.access;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Everything that can be asked of the application, as its own classes and pages say. */
final class Addresses {

  private static final String SERVLET = "jakarta.servlet.annotation.WebServlet";
  private static final String PATH = "jakarta.ws.rs.Path";
  private static final String API = "/api";
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");

  private Addresses() {}

  /** Routes such as {@code GET /tma/list} or {@code PUT /api/entries/{presentation}/{slot}}. */
  static Set<String> routes(Shipped shipped) {
    Set<String> routes = new TreeSet<>();
    shipped.pages().forEach(page -> routes.add("GET " + page));
    for (JavaClass type : shipped.classes()) {
      annotation(type, SERVLET).ifPresent(servlet -> routes.addAll(servletRoutes(type, servlet)));
      annotation(type, PATH).ifPresent(path -> routes.addAll(resourceRoutes(type, path)));
    }
    return routes;
  }

  private static List<String> servletRoutes(JavaClass type, JavaAnnotation<?> servlet) {
    List<String> patterns = new ArrayList<>(strings(servlet, "value"));
    patterns.addAll(strings(servlet, "urlPatterns"));
    List<String> routes = new ArrayList<>();
    for (String pattern : patterns) {
      String address = pattern.isEmpty() ? "/" : pattern;
      for (String method : List.of("Get", "Post", "Put", "Delete")) {
        if (answers(type, "do" + method)) {
          routes.add(method.toUpperCase(java.util.Locale.ROOT) + " " + address);
        }
      }
    }
    return routes;
  }

  /** Whether it has the method, from itself or from a class of ours that it extends. */
  private static boolean answers(JavaClass type, String method) {
    return Stream.concat(Stream.of(type), type.getAllRawSuperclasses().stream())
        .filter(ours -> ours.getPackageName().startsWith("org.fieldbook"))
        .flatMap(ours -> ours.getMethods().stream())
        .anyMatch(m -> m.getName().equals(method));
  }

  private static List<String> resourceRoutes(JavaClass type, JavaAnnotation<?> path) {
    List<String> routes = new ArrayList<>();
    for (JavaMethod method : type.getMethods()) {
      String inner = annotation(method, PATH).map(Addresses::value).orElse("");
      METHODS.stream()
          .filter(name -> annotation(method, "jakarta.ws.rs." + name).isPresent())
          .forEach(name -> routes.add(name + " " + joined(API, value(path), inner)));
    }
    return routes;
  }

  private static String joined(String... parts) {
    StringBuilder address = new StringBuilder();
    for (String part : parts) {
      String bare = part.replaceAll("^/+|/+$", "");
      if (!bare.isEmpty()) {
        address.append('/').append(bare);
      }
    }
    // {id: [0-9]{1,18}} is {id} to whoever reads.
    return address.toString().replaceAll("\\{\\s*(\\w+)\\s*:(?:[^{}]|\\{[^{}]*})*}", "{$1}");
  }

  /**
   * The roles of every use case: of the class, and of a method that has roles of its own. A bean
   * that says nothing is open to everybody, which no use case should be by oversight.
   */
  static Map<String, Set<String>> useCases(Shipped shipped) {
    Map<String, Set<String>> useCases = new TreeMap<>();
    JavaClasses classes = shipped.classes();
    for (JavaClass type : classes) {
      if (annotation(type, "jakarta.ejb.Stateless").isEmpty()) {
        continue;
      }
      String name = "use " + type.getName().replace("org.fieldbook.", "");
      useCases.put(name, roles(type).orElse(Set.of("unsaid")));
      for (JavaMethod method : type.getMethods()) {
        roles(method).ifPresent(own -> useCases.put(name + "#" + method.getName(), own));
      }
    }
    return useCases;
  }

  private static Optional<Set<String>> roles(HasAnnotations<?> annotated) {
    if (annotation(annotated, "jakarta.annotation.security.PermitAll").isPresent()) {
      return Optional.of(Set.of("everybody"));
    }
    if (annotation(annotated, "jakarta.annotation.security.DenyAll").isPresent()) {
      return Optional.of(Set.of());
    }
    return annotation(annotated, "jakarta.annotation.security.RolesAllowed")
        .map(roles -> Set.copyOf(strings(roles, "value")));
  }

  private static Optional<JavaAnnotation<?>> annotation(HasAnnotations<?> annotated, String name) {
    return annotated.getAnnotations().stream()
        .filter(annotation -> annotation.getRawType().getName().equals(name))
        .<JavaAnnotation<?>>map(annotation -> annotation)
        .findFirst();
  }

  private static String value(JavaAnnotation<?> annotation) {
    return strings(annotation, "value").get(0);
  }

  private static List<String> strings(JavaAnnotation<?> annotation, String property) {
    Object value = annotation.get(property).orElse(null);
    if (value instanceof Object[] several) {
      return java.util.Arrays.stream(several).map(String::valueOf).toList();
    }
    return value == null ? List.of() : List.of(value.toString());
  }
}
