import type { TokenShape } from "./token-shape.ts";

/** What travels in requests whoever made it: signed links, JSON web tokens, hashes of passwords. */
export const requestTokens: readonly TokenShape[] = [
  {
    name: "signature of an AWS link",
    hint: "X-Amz-Signature=",
    pattern: /X-Amz-Signature=([0-9a-f]{64})/y,
    anywhere: true,
  },
  {
    name: "AWS session token",
    hint: "X-Amz-Security-Token=",
    pattern: /X-Amz-Security-Token=([\w%+/=.-]{40,4096})/y,
    anywhere: true,
  },
  {
    name: "signature of a Google link",
    hint: "X-Goog-Signature=",
    pattern: /X-Goog-Signature=([0-9a-f]{64,1024})/y,
    anywhere: true,
  },
  { name: "signature of an Azure link", hint: "sig=", pattern: /sig=([A-Za-z0-9+/%-]{36,120}={0,2})/y },
  { name: "signature of a link", hint: "Signature=", pattern: /Signature=([A-Za-z0-9+/%~_-]{24,800}={0,2})/y },
  { name: "JSON web token", hint: "eyJ", pattern: /eyJ[\w-]{8,2000}\.[\w-]{10,8000}\.[\w-]{10,2000}/y },
  {
    name: "encrypted JSON web token",
    hint: "eyJ",
    pattern: /eyJ[\w-]{8,2000}\.[\w-]{0,2000}\.[\w-]{8,64}\.[\w-]{10,8000}\.[\w-]{16,64}/y,
  },
  { name: "password hash", hint: "$2", pattern: /\$2[abxy]\$\d\d\$[./A-Za-z0-9]{53}/y },
  { name: "password hash", hint: "$argon2", pattern: /\$argon2(?:id|i|d)\$[\w=,$+/]{40,200}/y },
  { name: "password hash", hint: "$6$", pattern: /\$6\$(?:rounds=\d{1,9}\$)?[./A-Za-z0-9]{1,16}\$[./A-Za-z0-9]{86}/y },
  { name: "session id", hint: ";jsessionid=", pattern: /;jsessionid=([A-Za-z0-9.!-]{16,80})/y },
];
