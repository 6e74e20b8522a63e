package org.fieldbook.app.suite;

import com.icegreen.greenmail.util.GreenMail;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.Node;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The archive of the whole suite: the WAR that ships, with the tests and what they need. */
@ArquillianSuiteDeployment
public class FieldbookArchive {

  private static final String DESCRIPTOR = "/WEB-INF/glassfish-ejb-jar.xml";

  private static final String SYSTEM_BEAN =
      "<ejb><ejb-name>SystemTimer</ejb-name><principal><name>system</name></principal></ejb>";

  @Deployment
  public static WebArchive archive() {
    WebArchive war =
        ShrinkWrap.createFromZipFile(
            WebArchive.class,
            Path.of(System.getProperty("fieldbook.suite"), "fieldbook.war").toFile());
    war.addPackages(
        true,
        Filters.exclude(".*(SuiteSession|FieldbookArchive).*"),
        FieldbookArchive.class.getPackage());
    war.addClass(org.fieldbook.app.start.MigrationsAgain.class);
    war.addClass(org.fieldbook.app.toolkit.attachment.Photo.class);
    for (Class<?> library :
        List.of(
            Assertions.class,
            net.bytebuddy.ByteBuddy.class,
            GreenMail.class,
            org.slf4j.Logger.class)) {
      war.addAsLibrary(jarOf(library));
    }
    String descriptor = text(war.get(DESCRIPTOR));
    war.delete(DESCRIPTOR);
    war.add(
        new StringAsset(
            descriptor.replace("</enterprise-beans>", SYSTEM_BEAN + "</enterprise-beans>")),
        DESCRIPTOR);
    return war;
  }

  private static String text(Node node) {
    try (InputStream in = node.getAsset().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static File jarOf(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
