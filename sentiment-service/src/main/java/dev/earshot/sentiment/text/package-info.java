/** Makes any text safe and regular for the models, and keeps the way back to the text as sent. */
@NullMarked
package dev.earshot.sentiment.text;

import org.jspecify.annotations.NullMarked;
