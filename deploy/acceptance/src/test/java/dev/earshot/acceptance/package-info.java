/** The packaged product, driven from outside as its users and its accidents drive it. */
@NullMarked
package dev.earshot.acceptance;

import org.jspecify.annotations.NullMarked;
