package org.madoguchi.document;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param ipamjMincho a file: the font IPAmj明朝; null where it is looked for in its usual place */
@ConfigurationProperties("madoguchi.documents")
record FontProperties(@Nullable String ipamjMincho) {}
