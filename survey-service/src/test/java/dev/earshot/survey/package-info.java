/** Tests of the whole service. */
@NullMarked
package dev.earshot.survey;

import org.jspecify.annotations.NullMarked;
