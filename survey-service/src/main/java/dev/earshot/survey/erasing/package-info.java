/** Taking out again what was stored: of a person, of an import, of what is older than its survey keeps it. */
@NullMarked
package dev.earshot.survey.erasing;

import org.jspecify.annotations.NullMarked;
