package dev.rebind.syntax.yaml;

import dev.rebind.syntax.yaml.YamlNode.Entry;
import dev.rebind.syntax.yaml.YamlNode.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * A node and the way to it.
 *
 * @param path {@code a.b[0].c}; a key that holds a sign of this syntax or a blank is in double
 *     quotes, the second entry of a key ends in {@code #2}, a key that is no scalar is {@code ?},
 *     and from the second document on the path starts with {@code doc2:}
 * @param parent the mapping whose entry's value the node is; null for items and roots
 * @param entry that entry
 */
public record YamlPlace(
    String path, YamlNode node, @Nullable Mapping parent, @Nullable Entry entry) {}
