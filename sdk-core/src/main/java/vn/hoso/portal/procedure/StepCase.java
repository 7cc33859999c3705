package vn.hoso.portal.procedure;

import java.util.List;

/**
 * The steps of a procedure (trình tự thực hiện) in one case.
 *
 * @param name of the case (trường hợp), or empty if there is only one
 * @param steps in order, in words
 */
public record StepCase(String name, List<String> steps) {

  public StepCase {
    steps = List.copyOf(steps);
  }
}
