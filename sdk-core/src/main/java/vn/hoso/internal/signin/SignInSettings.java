package vn.hoso.internal.signin;

import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import vn.hoso.portal.signin.IdentityProvider;
import vn.hoso.transport.CallListener;
import vn.hoso.transport.RetryPolicy;
import vn.hoso.transport.Timeouts;

/** What a client for sign-in was built with. */
public record SignInSettings(
    IdentityProvider provider,
    Duration clockSkew,
    @Nullable SSLContext tls,
    Timeouts timeouts,
    RetryPolicy retry,
    CallListener listener) {}
