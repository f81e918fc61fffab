package dev.rebind.syntax.jinja;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BranchesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{% if x %}A{% else %}B{% endif %} | true",
        "{% if x %}A{% elif y %}-{% else %}B{% endif %} | true",
        "{% if x %}B{% else %}A{% endif %} | true",
        "{% if x %}A{% endif %}{% if y %}B{% endif %} | false",
        "{% if x %}A B{% endif %} | false",
        "A{% if x %}B{% endif %} | false",
        "{% if x %}A{% if y %}B{% endif %}{% endif %} | false",
        "{% if x %}{% if y %}A{% else %}B{% endif %}{% endif %} | true",
        "{% if x %}{% if y %}A{% endif %}{% else %}B{% endif %} | true",
        "{% for i in x %}{% if y %}A{% else %}B{% endif %}{% endfor %} | true",
        "{% for i in x %}A{% endfor %}B | false",
        "{% if x %}A{% else %}B | false"
      })
  void onlyBranchesOfOneConditionShutEachOtherOut(String text, boolean exclusive) {
    Template template = Template.read(text, Flavour.JINJA);
    assertEquals(exclusive, Branches.of(template).exclusive(text.indexOf('A'), text.indexOf('B')));
  }
}
