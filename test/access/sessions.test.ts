import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createSessions, isTokenOf } from "../../src/access/sessions.ts";

function openAt(start: number) {
  let time = start;
  const sessions = createSessions({
    randomBytes,
    now: () => new Date(time),
    idleMs: 10,
    lifetimeMs: 25,
  });
  return { sessions, at: (ms: number) => (time = ms), ...sessions.open("key-1") };
}

describe("createSessions", () => {
  it("finds a session by its token, and by nothing else", () => {
    const { sessions, token, session } = openAt(0);
    expect(session).toMatchObject({ keyId: "key-1", expiresAt: new Date(10) });
    expect(session.csrfToken).toMatch(/^[\w-]{43}$/);
    expect(sessions.find(token)?.csrfToken).toBe(session.csrfToken);
    expect([sessions.find(""), sessions.find(session.csrfToken)]).toEqual([undefined, undefined]);
  });

  it("ends a session that is idle, and one that is old in any case", () => {
    const { sessions, token, at } = openAt(0);
    at(9);
    expect(sessions.find(token)?.expiresAt).toEqual(new Date(19));
    at(18);
    expect(sessions.find(token)?.expiresAt).toEqual(new Date(25));
    at(25);
    expect(sessions.find(token)).toBeUndefined();
    const idle = openAt(0);
    idle.at(10);
    expect(idle.sessions.find(idle.token)).toBeUndefined();
  });

  it("ends a session when asked to", () => {
    const { sessions, token } = openAt(0);
    sessions.close(token);
    expect(sessions.find(token)).toBeUndefined();
  });

  it("takes no token of another session", () => {
    const { session, sessions } = openAt(0);
    const other = sessions.open("key-2").session;
    expect([
      isTokenOf(session, session.csrfToken),
      isTokenOf(session, other.csrfToken),
      isTokenOf(session, ""),
    ]).toEqual([true, false, false]);
  });
});
