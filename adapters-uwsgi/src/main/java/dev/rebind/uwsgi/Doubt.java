package dev.rebind.uwsgi;

import dev.rebind.model.Code;
import dev.rebind.text.Span;

/**
 * Something that keeps anyone from saying what a section, or a whole file, binds.
 *
 * @param at where it stands, in the section's own file
 * @param why the end of a sentence
 */
record Doubt(Span at, Code code, String why) {}
