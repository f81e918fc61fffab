package dev.rebind.command;

import dev.rebind.model.Finding;
import dev.rebind.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Finds the command lines in one kind of file. */
interface Carrier {
  /** Reads any text; what is wrong with it is a finding. */
  Carried read(SourceText file);

  /** What a file carries. */
  record Carried(List<Invocation> invocations, List<Finding> findings) {
    public Carried {
      invocations = List.copyOf(invocations);
      findings = List.copyOf(findings);
    }

    static Carried of(List<Invocation> invocations) {
      return new Carried(invocations, new ArrayList<>());
    }
  }
}
