/** Real engines for the tests of every service; nothing is mocked. */
@NullMarked
package dev.earshot.common.testing;

import org.jspecify.annotations.NullMarked;
