package vn.hoso.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** An application that did not add the library for OpenID Connect. */
class MissingLibraryTest {

  /** Builds a client; run where the library is not. */
  public static final class Application implements Runnable {
    @Override
    public void run() {
      IdentityProvider provider =
          IdentityProvider.nationalPortal(
                  "xa",
                  vn.hoso.transport.Secret.of("s"),
                  URI.create("https://dichvucong.example.vn/ket-qua"))
              .build();
      SignIn.builder().provider(provider).build();
    }
  }

  @Test
  void build_withoutTheLibrary_saysWhatToAdd() throws Exception {
    try (URLClassLoader without = new URLClassLoader(pathWithoutNimbus(), platform())) {
      Throwable failure = failureOfApplicationIn(without);

      assertThat(failure)
          .isExactlyInstanceOf(IllegalStateException.class)
          .hasMessage(
              "The library for OpenID Connect is not on the class path: add"
                  + " com.nimbusds:oauth2-oidc-sdk, which sdk-core only needs for sign-in, to the"
                  + " application's dependencies")
          .hasCauseInstanceOf(ClassNotFoundException.class);
    }
  }

  private static Throwable failureOfApplicationIn(ClassLoader loader) throws Exception {
    Class<?> application = loader.loadClass(Application.class.getName());
    Object instance = application.getDeclaredConstructor().newInstance();
    try {
      application.getMethod("run").invoke(instance);
    } catch (InvocationTargetException e) {
      return e.getCause();
    }
    throw new AssertionError("It was built without the library");
  }

  private static URL[] pathWithoutNimbus() throws Exception {
    String[] entries =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> !entry.contains("nimbusds"))
            .toArray(String[]::new);
    URL[] urls = new URL[entries.length];
    for (int i = 0; i < entries.length; i++) {
      urls[i] = Path.of(entries[i]).toUri().toURL();
    }
    return urls;
  }

  private static ClassLoader platform() {
    return ClassLoader.getPlatformClassLoader();
  }
}
