package vn.hoso.signature.key.remote;

import java.net.URI;
import java.util.Set;
import java.util.function.Supplier;
import vn.hoso.signature.internal.remote.MySignCodec;
import vn.hoso.signature.internal.remote.RemoteCodec;
import vn.hoso.signature.key.Pin;

/**
 * Viettel MySign. The application logs in for each signer; the signer approves on a phone. It takes
 * no {@link SignerSecrets}.
 *
 * <p>Immutable; thread-safe if the supplier of the secret is.
 */
public final class MySignProvider extends RemoteProvider {

  private static final String PROFILE = "adss:ras:profile:001";
  private static final int HELD = 0;
  private static final int ASK_LATER = 1;
  private static final RemoteCodes CODES =
      new RemoteCodes(Set.of("1"), Set.of("0", "4000"), Set.of("4002"), Set.of("4001"));

  private final String clientId;
  private final Supplier<Pin> clientSecret;
  private final String profileId;
  private final int async;
  private final RemoteCodes codes;

  private MySignProvider(
      URI base,
      String clientId,
      Supplier<Pin> clientSecret,
      String profileId,
      int async,
      RemoteCodes codes) {
    super("Viettel MySign", base);
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.profileId = profileId;
    this.async = async;
    this.codes = codes;
  }

  /**
   * An application's account.
   *
   * @param base such as {@code https://remotesigning.viettel.vn/}
   */
  public static MySignProvider of(URI base, String clientId, Supplier<Pin> clientSecret) {
    return new MySignProvider(base, clientId, clientSecret, PROFILE, ASK_LATER, CODES);
  }

  /** The profile of the account; {@code adss:ras:profile:001} by default. */
  public MySignProvider profileId(String value) {
    return new MySignProvider(base(), clientId, clientSecret, value, async, codes);
  }

  /**
   * How the service answers.
   *
   * @param value 0: it holds the call until the signer has approved; 1 (the default) and 2: it is
   *     asked; 3: it calls the application
   */
  public MySignProvider async(int value) {
    if (value < 0 || value > 3) {
      throw new IllegalArgumentException("async is " + value + "; it must be 0 to 3");
    }
    return new MySignProvider(base(), clientId, clientSecret, profileId, value, codes);
  }

  /** What the states of a request mean, where they differ from the defaults. */
  public MySignProvider codes(RemoteCodes value) {
    return new MySignProvider(base(), clientId, clientSecret, profileId, async, value);
  }

  public RemoteCodes codes() {
    return codes;
  }

  @Override
  RemoteCodec codec() {
    return new MySignCodec(clientId, clientSecret, profileId, async, codes);
  }

  @Override
  boolean takes(SignerSecrets secrets) {
    return secrets.isNone();
  }

  @Override
  boolean answersAtOnce(SignerSecrets secrets) {
    return async == HELD;
  }
}
