/** All parts of one Earshot on this machine: started, kept alive, described and ended together. */
@NullMarked
package dev.earshot.local.suite;

import org.jspecify.annotations.NullMarked;
