package dev.rebind.devstack;

import dev.rebind.syntax.shell.Word;
import org.jspecify.annotations.Nullable;

/**
 * {@code iniset FILE uwsgi KEY VALUE} or {@code crudini --set FILE uwsgi KEY VALUE} of a binding.
 *
 * @param conf what the ini is known by
 * @param key the word {@code wsgi-file}, {@code module} or {@code wsgi}
 * @param variable the variable that is the value, if it is one
 * @param inline what the value binds, if it is no variable
 */
record Setter(
    ShellFile file,
    String conf,
    Word key,
    Word value,
    @Nullable Variable variable,
    @Nullable Written inline) {
  boolean setsFile() {
    return key.literal().orElse("").equals("wsgi-file");
  }
}
