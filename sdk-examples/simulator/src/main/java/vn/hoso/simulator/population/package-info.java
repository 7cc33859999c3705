/**
 * The national population database (cơ sở dữ liệu quốc gia về dân cư): look-up and verification of
 * invented people by SOAP, at its own address, through a gateway, and wrapped in JSON.
 */
@NullMarked
package vn.hoso.simulator.population;

import org.jspecify.annotations.NullMarked;
