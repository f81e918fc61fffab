"""tokens.py TYPES FILE...: "file I", then "TYPE START END" in UTF-16 offsets, a line a token."""

import io
import sys
import tokenize


def units(text):
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def tokens(path, types):
    with open(path, "rb") as stream:
        encoding, _ = tokenize.detect_encoding(stream.readline)
        stream.seek(0)
        text = stream.read().decode(encoding)
    # newline="" keeps \r\n as it is; tokenize wants lines that end in \n and copes with \r\n.
    lines = io.StringIO(text, newline="").readlines()
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + units(line))

    def offset(place):
        row, column = place
        line = lines[row - 1] if row <= len(lines) else ""
        return starts[min(row - 1, len(lines))] + units(line[:column])

    for token in tokenize.generate_tokens(iter(lines + [""]).__next__):
        name = tokenize.tok_name[token.type]
        if name in types:
            yield name, offset(token.start), offset(token.end)


def main():
    types = set(sys.argv[1].split(","))
    for index, path in enumerate(sys.argv[2:]):
        try:
            found = list(tokens(path, types))
        except (SyntaxError, UnicodeDecodeError, tokenize.TokenError):
            continue
        print("file", index)
        for token in found:
            print(*token)


main()
