package dev.rebind.devstack;

import dev.rebind.model.Binding;
import dev.rebind.text.Edit;
import dev.rebind.text.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A command line that starts uWSGI with a binding among its options.
 *
 * @param label the function or the process that it starts, for the site's key
 * @param option the option's name, without its dashes
 * @param optionAt where that name stands
 * @param operand where the binding stands
 * @param bare whether it is a word of its own without quotes, so that parentheses need some
 * @param variable the variable that is the operand, if it is one
 * @param binding what the operand binds, or empty when it is decided elsewhere
 * @param companions what is said on the same line and was right for the script
 * @param dropped what goes away with a module path that names its attribute: {@code --callable}
 */
record Start(
    ShellFile file,
    String label,
    String option,
    Span optionAt,
    Span operand,
    boolean bare,
    @Nullable Variable variable,
    Optional<Binding> binding,
    List<Companion> companions,
    List<Edit> dropped) {
  boolean setsFile() {
    return option.equals("wsgi-file");
  }

  Edit replaced(String module) {
    boolean quotes = bare && module.indexOf('(') >= 0;
    return Edit.replace(operand, quotes ? "'" + module + "'" : module);
  }
}
