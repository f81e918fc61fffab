package dev.rebind.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "password = hunter2|password = ********",
        "env = OS_PASSWORD=hunter2|env = OS_PASSWORD=********",
        "admin_token: abc|admin_token: ********",
        "transport_url = rabbit://u:p@h/|transport_url = ********",
        "connection = mysql+pymysql://u:p@h/db|connection = ********",
        "url = http://user:hunter2@host/path|url = http://user:********@host/path",
        "\"secret_key\": \"abc\", \"x\": 1|\"secret_key\": ********, \"x\": 1",
        "conf['api-key'] = 'abc'  # why|conf['api-key'] = ********  # why",
        "Authorization: Bearer abcdefgh1234|Authorization: Bearer ********",
        "keystone_password: !vault abc|keystone_password: !vault ********",
      })
  void whatLooksLikeASecretIsMasked(String line, String masked) {
    assertEquals(masked, Secrets.mask(line).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "module = nova.wsgi.osapi_compute:application",
        "wsgi-file = /usr/bin/keystone-wsgi-public",
        "max-connections = 10",
        "mount = /v2=keystone.wsgi.api:application"
      })
  void otherLinesStayAsTheyAre(String line) {
    assertFalse(Secrets.in(line), Secrets.mask(line).text());
  }

  @Test
  void offsetsBehindAMaskMoveWithTheText() {
    Secrets.Masked masked = Secrets.mask("'token': 'abc', x");
    assertEquals("'token': ********, x", masked.text());
    assertEquals(masked.text().indexOf('x'), masked.offset("'token': 'abc', x".indexOf('x')));
    assertEquals(3, masked.offset(3));
  }
}
