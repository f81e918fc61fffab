package dev.rebind.proof.planted;

import dev.rebind.model.FileChange;
import dev.rebind.road.Plan;
import dev.rebind.text.Edit;
import dev.rebind.text.EditSet;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;

/** How an edit goes wrong by one byte. */
enum Slip {
  ENDS_LATE {
    @Override
    Edit spoil(Edit edit) {
      return span(edit, edit.span().start(), edit.span().end() + 1);
    }
  },
  ENDS_EARLY {
    @Override
    Edit spoil(Edit edit) {
      return span(edit, edit.span().start(), Math.max(edit.span().start(), edit.span().end() - 1));
    }
  },
  BEGINS_EARLY {
    @Override
    Edit spoil(Edit edit) {
      return span(edit, Math.max(0, edit.span().start() - 1), edit.span().end());
    }
  },
  WRITES_ONE_MORE {
    @Override
    Edit spoil(Edit edit) {
      return new Edit(edit.span(), edit.replacement() + "x");
    }
  };

  abstract Edit spoil(Edit edit);

  /** Whether a plan edits a file at a place where there is room to slip. */
  boolean fits(Plan plan) {
    return plan.files().values().stream()
            .allMatch(
                file ->
                    file.change() instanceof FileChange.Modify modify
                        && last(modify.edits()).span().end()
                            < file.before().orElseThrow().text().length())
        && !plan.files().isEmpty();
  }

  private static Edit last(EditSet edits) {
    return edits.edits().get(edits.edits().size() - 1);
  }

  /** The last edit of a file slips, the others are right. */
  EditSet spoil(EditSet edits) {
    List<Edit> spoilt = new ArrayList<>(edits.edits());
    spoilt.add(spoil(spoilt.remove(spoilt.size() - 1)));
    return EditSet.of(spoilt);
  }

  private static Edit span(Edit edit, int start, int end) {
    return new Edit(new Span(start, end), edit.replacement());
  }
}
