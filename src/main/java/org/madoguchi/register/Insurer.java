package org.madoguchi.register;

import org.madoguchi.member.InsurerNumber;

/**
 * One insurer of the portal.
 *
 * @param name 保険者名称, as it stands on documents
 * @param phone where its members call
 */
public record Insurer(InsurerNumber number, String name, String phone) {}
