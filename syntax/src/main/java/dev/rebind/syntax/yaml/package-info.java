/**
 * YAML as documents with exact spans: SnakeYAML's events in, nothing constructed, nothing written.
 */
@NullMarked
package dev.rebind.syntax.yaml;

import org.jspecify.annotations.NullMarked;
