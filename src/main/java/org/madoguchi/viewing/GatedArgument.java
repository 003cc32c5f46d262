package org.madoguchi.viewing;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a handler what its gate has decided, and nothing where no gate was passed. */
class GatedArgument implements HandlerMethodArgumentResolver {

    private static final Set<Class<?>> DECIDED = Set.of(Viewing.class, Actor.Member.class, Actor.Staff.class, Actor.Job.class);

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return DECIDED.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var decided = request.getAttribute(parameter.getParameterType().getName(), RequestAttributes.SCOPE_REQUEST);
        if (decided == null) {
            throw new IllegalStateException(parameter.getExecutable() + " is not behind the gate");
        }
        return decided;
    }
}
