/** Tests beside the classes they test. */
@NullMarked
package dev.earshot.models;

import org.jspecify.annotations.NullMarked;
