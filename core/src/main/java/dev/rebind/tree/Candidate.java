package dev.rebind.tree;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that passed every rule of the walk and has a needle in it.
 *
 * @param linkTo the path in the tree of the file that a symbolic link leads to
 * @param bytes what the walk read, or null where too much was kept already
 * @param print of the bytes that the walk read
 */
record Candidate(
    String path, Path disk, @Nullable String linkTo, byte @Nullable [] bytes, long print) {}
