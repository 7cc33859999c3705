package vn.hoso.simulator.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object with exactly the fields it may have. Immutable. */
final class ObjectCheck implements Check {

  /** A field: its rule, and whether it must be there. */
  record Field(String name, boolean required, Check check) {}

  private final Map<String, Field> fields = new LinkedHashMap<>();

  private ObjectCheck(Field... fields) {
    for (Field field : fields) {
      this.fields.put(field.name(), field);
    }
  }

  static ObjectCheck of(Field... fields) {
    return new ObjectCheck(fields);
  }

  static Field required(String name, Check check) {
    return new Field(name, true, check);
  }

  static Field optional(String name, Check check) {
    return new Field(name, false, check);
  }

  @Override
  public void check(String path, JsonNode value) {
    if (!value.isObject()) {
      throw Refusal.invalid(path.isEmpty() ? "nội dung" : path, "phải là đối tượng");
    }
    String prefix = path.isEmpty() ? "" : path + ".";
    for (Iterator<String> names = value.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!fields.containsKey(name)) {
        throw Refusal.invalid(prefix + name, "không có trong đặc tả");
      }
    }
    for (Field field : fields.values()) {
      JsonNode fieldValue = value.get(field.name());
      if (fieldValue != null) {
        field.check().check(prefix + field.name(), fieldValue);
      } else if (field.required()) {
        throw Refusal.invalid(prefix + field.name(), "bắt buộc phải có");
      }
    }
  }
}
