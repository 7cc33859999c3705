package vn.hoso.lgsp.post;

import vn.hoso.internal.lgsp.OptionChecks;

/**
 * Who sends or receives. Personal data; it does not print itself.
 *
 * @param name not blank
 * @param phone not blank
 * @param email may be empty
 * @param address house and street, not blank
 * @param district code of the district, or empty: there are none since 1 July 2025. That the post
 *     takes an empty one is assumed
 * @param province code of the province as the post has it, not blank
 */
public record PostParty(
    String name, String phone, String email, String address, String district, String province) {

  public PostParty {
    name = OptionChecks.text("name", name);
    phone = OptionChecks.text("phone", phone);
    address = OptionChecks.text("address", address);
    province = OptionChecks.text("province", province);
  }

  /** One without e-mail and district. */
  public static PostParty of(String name, String phone, String address, String province) {
    return new PostParty(name, phone, "", address, "", province);
  }

  public PostParty withEmail(String email) {
    return new PostParty(name, phone, email, address, district, province);
  }

  public PostParty withDistrict(String district) {
    return new PostParty(name, phone, email, address, district, province);
  }

  @Override
  public String toString() {
    return "PostParty[redacted]";
  }
}
