/** The loading of the demo, tested on its own files. */
@NullMarked
package dev.earshot.local.demo;

import org.jspecify.annotations.NullMarked;
