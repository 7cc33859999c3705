package vn.hoso.signature;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import vn.hoso.signature.internal.io.TargetFile;

/**
 * A signature of a container that is made in one call. If what leads it to its level fails, the
 * container is put together anew.
 *
 * @param source writes the container without this signature
 */
record PackedAsic(PreparedAsic asic, Consumer<TargetFile> source) implements PreparedState {

  @Override
  public PreparedContext context() {
    return asic.context();
  }

  @Override
  public PreparedState with(PreparedContext changed) {
    return asic.with(changed);
  }

  @Override
  public String field() {
    return asic.field();
  }

  @Override
  public byte[] bytesToSign() {
    return asic.bytesToSign();
  }

  @Override
  public byte[] timeStamped(byte[] signatureValue) {
    return asic.timeStamped(signatureValue);
  }

  @Override
  public void write(StampedValue signature, TargetFile file) {
    source.accept(file);
    asic.append(signature, file);
  }

  @Override
  public String magic() {
    return asic.magic();
  }

  @Override
  public void encode(DataOutputStream out) throws IOException {
    asic.encode(out);
  }
}
