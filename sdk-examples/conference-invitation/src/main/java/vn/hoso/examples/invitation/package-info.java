/**
 * An invitation to a video conference as a program: a district sends one signed letter (giấy mời)
 * with an iCalendar event to 20 points, from the commune to the capital, over the (simulated)
 * document axis, and shows who has it, who comes and who does not, while their answers arrive.
 */
@NullMarked
package vn.hoso.examples.invitation;

import org.jspecify.annotations.NullMarked;
