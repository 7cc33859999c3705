package vn.hoso.signature.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import org.junit.jupiter.api.Test;

class PinTest {

  @Test
  void toString_always_showsNothingOfThePin() {
    assertThat(Pin.of("12345678")).hasToString("Pin[redacted]");
    assertThat("%s %s".formatted(Pin.of("12345678"), Pin.of(new char[] {'9'})))
        .doesNotContain("1", "9");
  }

  @Test
  void of_array_copiesIt() {
    char[] own = {'1', '2'};
    Pin pin = Pin.of(own);

    own[0] = 'x';
    pin.reveal()[1] = 'x';

    assertThat(pin.reveal()).containsExactly('1', '2');
  }

  @Test
  void equals_sameCharacters_isTrueForThemOnly() {
    assertThat(Pin.of("mật khẩu")).isEqualTo(Pin.of("mật khẩu")).hasSameHashCodeAs(Pin.of("khác"));
    assertThat(Pin.of("12")).isNotEqualTo(Pin.of("13"));
    assertThat(Pin.of("12")).isNotEqualTo(Pin.of("12\0"));
    assertThat(Pin.of("12")).isNotEqualTo("12");
  }

  @Test
  void destroy_always_makesThePinUnusable() {
    Pin pin = Pin.of("123456");

    pin.destroy();

    assertThat(pin.isDestroyed()).isTrue();
    assertThat(pin).isNotEqualTo(Pin.of("\0\0\0\0\0\0"));
    assertThatThrownBy(pin::reveal)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("destroyed");
  }

  @Test
  void type_always_isNotSerializable() {
    assertThat(Serializable.class.isAssignableFrom(Pin.class)).isFalse();
  }
}
