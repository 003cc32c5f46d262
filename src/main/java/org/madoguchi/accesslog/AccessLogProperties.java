package org.madoguchi.accesslog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param signingKey a file: an Ed25519 private key as PKCS#8 PEM
 * @param verificationKeys files: Ed25519 public keys as PEM, that earlier entries and seals were signed with
 */
@ConfigurationProperties("madoguchi.access-log")
record AccessLogProperties(@Nullable String signingKey, @DefaultValue List<String> verificationKeys) {}
