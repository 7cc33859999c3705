package vn.hoso.portal.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

/** Any amount that is written in a usual way is read back; no text is too odd. */
class FeeAmountProperties {

  private static final long MOST = 999_999_999_999_999L;

  @Property
  void dong_groupedByDots_isTheAmount(@ForAll @LongRange(max = MOST) long amount) {
    String dotted = String.format(Locale.GERMANY, "%,d", amount);

    assertThat(FeeAmount.of(dotted).dong()).hasValue(amount);
    assertThat(FeeAmount.of(dotted + " đồng").dong()).hasValue(amount);
  }

  @Property
  void dong_groupedByCommas_isTheAmount(@ForAll @LongRange(max = MOST) long amount) {
    assertThat(FeeAmount.of(String.format(Locale.US, "%,d", amount)).dong()).hasValue(amount);
  }

  @Property
  void dong_plain_isTheAmount(@ForAll @LongRange(max = MOST) long amount) {
    assertThat(FeeAmount.of(Long.toString(amount)).dong()).hasValue(amount);
  }

  @Property
  void dong_anyText_isNotNegativeAndKeepsTheText(@ForAll @StringLength(max = 40) String text) {
    FeeAmount amount = FeeAmount.of(text);

    assertThat(amount.dong().orElse(0)).isNotNegative();
    assertThat(amount.text()).isEqualTo(text);
    assertThat(PublishedCode.of(text).value()).doesNotStartWith("'").doesNotEndWith("'");
    assertThat(PublishedCount.of(text).value().orElse(0)).isNotNegative();
    assertThat(PublishedDate.of(text).date()).isNotNull();
    assertThat(new PublishedFile("", text).link()).isNotNull();
  }
}
