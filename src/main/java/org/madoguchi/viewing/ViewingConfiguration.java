package org.madoguchi.viewing;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
class ViewingConfiguration implements WebMvcConfigurer {

    private final ViewingGate subjects;
    private final ActorGate lists;
    private final StaffGate staff;

    ViewingConfiguration(ViewingGate subjects, ActorGate lists, StaffGate staff) {
        this.subjects = subjects;
        this.lists = lists;
        this.staff = staff;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(staff).addPathPatterns(StaffGate.PATHS);
        registry.addInterceptor(subjects).addPathPatterns(ViewingGate.PATHS);
        registry.addInterceptor(lists).addPathPatterns(ActorGate.PATHS);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new GatedArgument());
    }
}
