/**
 * The national population database (cơ sở dữ liệu quốc gia về dân cư): {@link
 * vn.hoso.lgsp.population.PopulationDatabase} looks citizens up and verifies what they state.
 */
@NullMarked
package vn.hoso.lgsp.population;

import org.jspecify.annotations.NullMarked;
