package vn.hoso.signature.internal.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found about the container of a signature.
 *
 * @param fault why it is not what it says that it is, an English clause, or null
 * @param warnings where it contradicts itself, English clauses
 * @param added entries that no signature of the container covers
 * @param others entries that other signatures cover, and this one does not
 */
record ContainerFacts(
    @Nullable String fault, List<String> warnings, List<String> added, List<String> others) {

  ContainerFacts {
    warnings = List.copyOf(warnings);
    added = List.copyOf(added);
    others = List.copyOf(others);
  }
}
