/**
 * The main job of the SDK as a program: a commune signs a decision, submits the dossier to the
 * (simulated) national portal, reports its progress, reads it back and verifies what it signed.
 */
@NullMarked
package vn.hoso.examples.submit;

import org.jspecify.annotations.NullMarked;
