/**
 * The one place that writes: files are changed all together or not at all, and can be put back.
 *
 * <p><b>Order of an apply.</b> Take the lock of the state folder; roll back what a dead process
 * left unfinished; check every file against the plan (nothing is touched when one differs); write
 * the journal (the plan, the bytes before, the bytes after) and make it durable, state PREPARED;
 * write each new file as a hidden temporary beside its target and make it durable; state APPLYING;
 * write in place the few files that cannot be replaced; rename the others; delete; make each folder
 * durable once; state DONE. Each state is durable before the next step.
 *
 * <p><b>Recovery.</b> The lock is the kernel's, so a dead process never holds it. Whoever takes it
 * (apply or undo) first rolls back every journal that is PREPARED or APPLYING: its process is dead.
 * Temporary files go, files go back to their bytes before. A file that is neither old nor new (nor
 * a torn in-place write, whose bytes are kept in the journal) was changed by someone else: it is
 * left alone and reported. Rolling back can itself be interrupted and done again.
 *
 * <p><b>Undo</b> is an apply of the reverse changes with a journal of its own that names the one it
 * undoes; a journal counts as undone when such an undo is done, so that there is no moment between
 * the two. An undo without an id that finds an interrupted apply rolls that one back and stops.
 *
 * <p><b>In place.</b> A file is written in place, through the journal, where a new file could not
 * stand in for it: other hard links, an owner, group, mode or attribute that cannot be given to a
 * new file, a folder that takes no new file, a rename that is refused (a bind mount), or a host
 * with SELinux, whose labels a Java program cannot read back.
 *
 * <p><b>Limits.</b> Java sees mode, owner, group and {@code user.*} attributes. POSIX access lists
 * and other attributes are copied by the JDK with a replaced file but cannot be read back, and are
 * lost when a deleted file is made again.
 */
@NullMarked
package dev.rebind.disk;

import org.jspecify.annotations.NullMarked;
