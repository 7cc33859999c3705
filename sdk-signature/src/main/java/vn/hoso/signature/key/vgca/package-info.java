/**
 * The messages of VGCA Sign Service, the program of Ban Cơ yếu Chính phủ on an official's computer:
 * what an application's page hands to it, what it calls back with, and what the application's
 * server answers to its upload. The key and its PIN stay on that computer.
 */
@NullMarked
package vn.hoso.signature.key.vgca;

import org.jspecify.annotations.NullMarked;
