/** The insight service: what the answers of many people say, kept up to date as each one arrives. */
@NullMarked
package dev.earshot.insight;

import org.jspecify.annotations.NullMarked;
