package dev.rebind.ansible;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.interpret.InterpretException;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.filter.Filter;
import com.hubspot.jinjava.util.ObjectTruthValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The filters of Ansible that paths of scripts are made with; Jinjava has none of them. */
final class AnsibleFilters {
  private AnsibleFilters() {}

  static void register(Jinjava jinjava) {
    jinjava.registerFilter(new Named("ternary"));
    jinjava.registerFilter(new Named("basename"));
    jinjava.registerFilter(new Named("dirname"));
    jinjava.registerFilter(new Named("mandatory"));
  }

  private record Named(String name) implements Filter {
    @Override
    public String getName() {
      return name;
    }

    @Override
    public Object filter(
        @Nullable Object value,
        JinjavaInterpreter interpreter,
        @Nullable Object[] arguments,
        Map<String, @Nullable Object> named) {
      if (value == null || !named.isEmpty()) {
        throw new InterpretException(name + " has nothing to work on");
      }
      String text = value.toString();
      int slash = text.lastIndexOf('/');
      return switch (name) {
        case "ternary" -> ternary(value, arguments);
        case "basename" -> text.substring(slash + 1);
        case "dirname" -> slash <= 0 ? text.substring(0, slash + 1) : text.substring(0, slash);
        default -> value;
      };
    }

    private static Object ternary(Object value, @Nullable Object[] arguments) {
      int chosen = ObjectTruthValue.evaluate(value) ? 0 : 1;
      if (arguments.length <= chosen) {
        throw new InterpretException("ternary lacks an argument");
      }
      Object answer = arguments[chosen];
      return answer == null ? "" : answer;
    }

    @Override
    public Object filter(Object value, JinjavaInterpreter interpreter, String... arguments) {
      return filter(value, interpreter, (Object[]) arguments, Map.of());
    }
  }
}
