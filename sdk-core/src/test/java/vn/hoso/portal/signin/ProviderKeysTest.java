package vn.hoso.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hoso.error.SignInException;
import vn.hoso.error.SignInException.Reason;
import vn.hoso.simulator.identity.IdentityFault;
import vn.hoso.simulator.identity.IdentityService;

/** When the provider's keys are fetched. */
class ProviderKeysTest {

  private static final int CITIZENS = 16;

  private final SignInRig rig = new SignInRig();
  private final SignIn client = rig.client();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void keys_ofManySignIns_areFetchedOnce() {
    rig.signIn(client, "an");
    rig.signIn(client, "y");
    rig.signIn(client, "ky-ha");

    assertThat(rig.calls(IdentityService.JWKS)).hasSize(1);
  }

  @Test
  void keys_olderThanAnHour_areFetchedAnew() {
    rig.signIn(client, "an");
    rig.clock.advance(Duration.ofMinutes(59));
    rig.signIn(client, "an");
    assertThat(rig.calls(IdentityService.JWKS)).hasSize(1);

    rig.clock.advance(Duration.ofMinutes(1));
    rig.signIn(client, "an");

    assertThat(rig.calls(IdentityService.JWKS)).hasSize(2);
  }

  @Test
  void keys_changedByTheProvider_areFetchedOnceMore() {
    rig.signIn(client, "an");
    rig.identity.rotateKeys();
    rig.clock.advance(Duration.ofSeconds(10));

    assertThat(rig.signIn(client, "an").subject()).isEqualTo("nguyenthian");
    assertThat(rig.calls(IdentityService.JWKS)).hasSize(2);
  }

  @Test
  void keys_unknownAgainAndAgain_areNotFetchedEachTime() {
    rig.signIn(client, "an");
    rig.identity.rotateKeys();
    rig.clock.advance(Duration.ofSeconds(9));

    for (int i = 0; i < 5; i++) {
      SignInException refused =
          catchThrowableOfType(SignInException.class, () -> rig.signIn(client, "an"));
      assertThat(refused.reason()).isEqualTo(Reason.KEY);
      assertThat(refused)
          .hasMessageContaining(
              "the ID token is signed with a key that the provider does not publish. If the"
                  + " provider changed its keys this minute, the next sign-in works.");
    }
    assertThat(rig.calls(IdentityService.JWKS)).hasSize(1);
  }

  @Test
  void keys_wantedByManyAtOnce_areFetchedOnce() throws Exception {
    rig.identity.faults().on(IdentityService.JWKS).next(IdentityFault.slow(Duration.ofMillis(300)));

    inParallel();

    assertThat(rig.calls(IdentityService.JWKS)).hasSize(1);
  }

  @Test
  void keys_changedWhileManySignIn_areFetchedOnceMore() throws Exception {
    rig.signIn(client, "an");
    rig.identity.rotateKeys();
    rig.clock.advance(Duration.ofSeconds(10));

    inParallel();

    assertThat(rig.calls(IdentityService.JWKS)).hasSize(2);
  }

  @Test
  void keys_notFetched_areFetchedByTheNext() {
    rig.identity
        .faults()
        .on(IdentityService.JWKS)
        .next(
            IdentityFault.html(503),
            IdentityFault.html(503),
            IdentityFault.html(503),
            IdentityFault.html(503));
    assertThat(
            catchThrowableOfType(
                vn.hoso.error.ServiceException.class, () -> rig.signIn(client, "an")))
        .hasMessageContaining("attempt 4: the service is in trouble (HTTP 503)");

    assertThat(rig.signIn(client, "an").subject()).isEqualTo("nguyenthian");
  }

  private void inParallel() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CITIZENS);
    try {
      List<Future<SignedInUser>> all = new ArrayList<>();
      for (int i = 0; i < CITIZENS; i++) {
        all.add(threads.submit(() -> rig.signIn(client, "an")));
      }
      for (Future<SignedInUser> each : all) {
        assertThat(each.get(30, TimeUnit.SECONDS).subject()).isEqualTo("nguyenthian");
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
