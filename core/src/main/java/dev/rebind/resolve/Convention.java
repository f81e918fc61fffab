package dev.rebind.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a service's module is called where nothing else is known: {@code <package>.wsgi.<server>}.
 *
 * <p>The server is what the script's name says beyond the package and the word {@code wsgi}: {@code
 * nova-metadata-wsgi} of {@code nova} is {@code metadata}, and where nothing is left ({@code
 * cinder-wsgi}) it is {@code api}. The rule is the one of OpenStack's goal to gather WSGI
 * applications; the services kept it with few exceptions, which the catalogue knows.
 */
public final class Convention {
  /** The attribute that a server looks for when it is told none. */
  public static final String ATTRIBUTE = "application";

  private Convention() {}

  /**
   * The module's last name, such as {@code api} or {@code api_cfn}; it need not be an identifier.
   *
   * @param script a script's name
   * @param packageName dotted; its last part counts
   */
  public static String server(String script, String packageName) {
    List<String> words = words(script);
    List<String> own = words(packageName.substring(packageName.lastIndexOf('.') + 1));
    if (words.size() >= own.size() && words.subList(0, own.size()).equals(own)) {
      words = words.subList(own.size(), words.size());
    }
    List<String> rest = new ArrayList<>(words);
    rest.removeIf("wsgi"::equals);
    return rest.isEmpty() ? "api" : String.join("_", rest);
  }

  /** The whole module: {@code nova.wsgi.api}. */
  public static String module(String script, String packageName) {
    return packageName + ".wsgi." + server(script, packageName);
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String word : name.toLowerCase(Locale.ROOT).split("[-_.]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
