package org.madoguchi.signin;

import java.util.Set;

/** The origins of the providers, to which a form of the portal may lead: sign-out ends at the provider. */
public interface ProviderOrigins {
    Set<String> origins();
}
