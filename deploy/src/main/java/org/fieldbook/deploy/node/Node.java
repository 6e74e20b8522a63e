package org.fieldbook.deploy.node;

import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Boots Payara Micro and sees to two things it does not see to itself: a server whose application
 * could not be deployed ends rather than answering 404 for ever, and a server whose launcher was
 * killed ends too. The launcher holds the other end of this process's input, which the operating
 * system closes when the launcher is gone.
 *
 * <p>Exit codes: 4 when the application could not be deployed; 5 when the launcher was gone.
 */
public final class Node {

  private static final int NOT_DEPLOYED = 4;
  private static final int LAUNCHER_GONE = 5;
  private static final String SERVER = "fish.payara.micro.impl.PayaraMicroImpl";

  private Node() {}

  public static void main(String[] arguments) {
    Thread watch = new Thread(Node::endWithLauncher, "launcher-watch");
    watch.setDaemon(true);
    watch.start();
    try {
      // By name: the class is in the server's unpacked layout only, on no class path of a build.
      PayaraMicroBoot server =
          (PayaraMicroBoot)
              Class.forName(SERVER)
                  .getMethod("create", String[].class)
                  .invoke(null, (Object) arguments);
      if (server.getRuntime().getDeployedApplicationNames().isEmpty()) {
        System.err.println("The application could not be deployed; the reason is above.");
        System.exit(NOT_DEPLOYED);
      }
      Files.createFile(Path.of(System.getProperty("fieldbook.deployed", "deployed")));
    } catch (IOException | ReflectiveOperationException e) {
      e.printStackTrace();
      System.exit(NOT_DEPLOYED);
    }
  }

  private static void endWithLauncher() {
    try {
      while (System.in.read() >= 0) {
        // Nothing is ever written: only the end matters.
      }
    } catch (IOException e) {
      System.err.println("The launcher cannot be watched any longer: " + e);
    }
    System.err.println("The launcher is gone: ending.");
    System.exit(LAUNCHER_GONE);
  }
}
