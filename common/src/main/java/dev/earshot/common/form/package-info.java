/** Reads what pages send. */
@NullMarked
package dev.earshot.common.form;

import org.jspecify.annotations.NullMarked;
