/** The unpacked MySQL, tested on this system. */
@NullMarked
package dev.earshot.local.mysql;

import org.jspecify.annotations.NullMarked;
